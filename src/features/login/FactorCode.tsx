import { QRCode } from 'antd';

/** The second factor as a picture for a phone's camera. Dark on white also at night: not every camera reads the reverse. */
export function FactorCode({ uri, label }: { uri: string; label: string }) {
  return (
    <div role="img" aria-label={label} className="qd-factor-code">
      <div aria-hidden="true">
        <QRCode value={uri} type="svg" size={168} color="#000" bgColor="#fff" bordered={false} />
      </div>
    </div>
  );
}
