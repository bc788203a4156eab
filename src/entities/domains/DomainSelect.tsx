import { query } from '@/api/client';
import { PickDomainsDocument } from '@/api/gen/domain-select.legacy';
import { EntitySelect } from '@/kit/EntitySelect';
import { byName, one, type PickerProps } from '@/kit/select-props';

interface Props extends PickerProps {
  /** Also those that are switched off. */
  all?: boolean;
}

/** One of the domains; superadmins only, for the server lists them to nobody else. */
export const DomainSelect = ({ all = false, onChange, ...rest }: Props) => (
  <EntitySelect
    {...rest}
    entity="domains"
    scope={{ all }}
    local
    onChange={one(onChange)}
    fetch={async (_, signal) => {
      const { domains } = await query(PickDomainsDocument, {}, { signal });
      return byName(domains?.filter((domain) => all || domain?.is_active));
    }}
  />
);
