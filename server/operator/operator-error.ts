/** Something an operator asked for that cannot be done; its message is a line for him. */
export class OperatorError extends Error {
  override readonly name = 'OperatorError'
}
