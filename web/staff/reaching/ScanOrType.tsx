import type { CardFace } from '../api.ts'
import { withoutScheme } from '../handed-out.ts'

/** The two ways in, in the language of a card; the code to type comes after it. */
export const ScanOrType = ({ face, address }: { face: CardFace; address: string }) => (
  <p>
    {face.scan}{' '}
    <bdi class="address" dir="ltr">
      {withoutScheme(address)}
    </bdi>{' '}
    {face.type}
  </p>
)
