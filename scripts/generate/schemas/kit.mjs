/** What the schemas of our output are made of: short names for the parts of JSON Schema. */

export const text = { type: 'string' };
export const textOrNull = { type: ['string', 'null'] };
export const number = { type: 'number' };
export const numberOrNull = { type: ['number', 'null'] };
export const flag = { type: 'boolean' };
export const count = { type: 'integer', minimum: 0 };
export const line = { type: 'integer', minimum: 1 };
/** From 0 to 1; null where there is nothing to divide. */
export const shareOrNull = { type: ['number', 'null'], minimum: 0, maximum: 1 };
export const texts = listOf(text);
export const ruleId = { type: 'string', pattern: '^[a-z]+/[a-z]+(-[a-z]+)*$' };
export const day = { type: ['string', 'null'], pattern: '^\\d{4}(-\\d{2}(-\\d{2})?)?$' };
export const place = { line, column: line, endLine: line, endColumn: line };

export function listOf(items) {
  return { type: 'array', items };
}

/** An object with all of these keys; more are allowed, since additions are free. */
export function object(properties, optional = {}) {
  return {
    type: 'object',
    required: Object.keys(properties),
    properties: { ...properties, ...optional },
  };
}

export function mapOf(values) {
  return { type: 'object', additionalProperties: values };
}

export const oneOf = (values) => ({ enum: values });
export const oneOrNull = (values) => ({ enum: [...values, null] });
