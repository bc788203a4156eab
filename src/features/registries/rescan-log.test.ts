import { describe, expect, it } from 'vitest';
import { readRescanLog } from './rescan-log';

describe('the log of a rescan', () => {
  it('counts what was read and stored, and names what was skipped with the reason', () => {
    expect(
      readRescanLog([
        'Updated stable/python:3.12/x86_64 (sha256:a2)',
        'Skipped stable/vllm:0.9-incomplete/x86_64 (ai.backend.endpoint-ports is required; (see the manual))',
        'Updated image - 127.0.0.1:5510/stable/python:3.12 (x86_64)',
      ]),
    ).toEqual({
      read: 1,
      stored: 1,
      skipped: [
        {
          image: 'stable/vllm:0.9-incomplete/x86_64',
          why: 'ai.backend.endpoint-ports is required; (see the manual)',
        },
      ],
      trouble: null,
    });
  });

  it.each([
    [
      `ClientConnectorError(ConnectionKey(host='127.0.0.1', port=9), "Connect call failed ('127.0.0.1', 9)")`,
      'unreachable',
    ],
    [`RuntimeError('authentication for docker registry http://127.0.0.1:5510 failed')`, 'signIn'],
    [`ValueError('Unconvertible value', 'lots', 'b')`, 'label'],
    [`Failed to scan image! Detail: Image scan failed, Details: (ScanTagError(JSONDecodeError))`, 'unreadable'],
  ])('knows why: %s', (line, trouble) => {
    expect(readRescanLog([line]).trouble).toBe(trouble);
  });
});
