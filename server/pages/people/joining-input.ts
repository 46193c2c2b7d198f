import { checkAll } from '../../kernel/check-all.ts'
import { checkName } from '../../people/names/check-name.ts'
import { checkPassword } from '../../people/passwords/check-password.ts'
import { Joining } from '../../people/schema.ts'
import { formInput } from '../form-input.ts'

const joining = formInput(Joining)

/**
 * What somebody new says in a form, with name and password looked at beside the shapes: who got both wrong learns it the first time.
 *
 * @param who `staff` may have a reserved name
 * @throws {Refusal} of everything that is wrong
 */
export function joiningInput(input: { name?: string; password?: string }, who: 'anybody' | 'staff'): Joining {
  const { name = '', password = '' } = input
  checkAll(
    () => joining(input),
    () => name && checkName(name, who),
    () => password && checkPassword(password, name),
  )
  return joining(input)
}
