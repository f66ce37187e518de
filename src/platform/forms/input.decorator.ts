import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Allow as Known } from 'class-validator';

interface InputWords {
  readonly example?: string | number;
  readonly description?: string;
  readonly required?: boolean;
  readonly enum?: readonly string[];
}

/**
 * A field of a form or JSON body that a FieldReader checks: the pipe lets it pass whatever it holds, so that every
 * mistake in the body is told with its own sentence, in one answer.
 */
export function TextInput({ required = true, ...words }: InputWords = {}): PropertyDecorator {
  const { enum: choices, ...rest } = words;
  return applyDecorators(
    ApiProperty({ type: String, required, ...rest, ...(choices ? { enum: [...choices] } : {}) }),
    Known(),
  );
}

/** As TextInput, for a whole number: JSON numbers and digits are understood. */
export function IntegerInput({ required = true, ...words }: Omit<InputWords, 'enum'> = {}): PropertyDecorator {
  return applyDecorators(ApiProperty({ type: 'integer', required, ...words }), Known());
}

/** As TextInput, for several texts. */
export function TextListInput({
  required = true,
  ...words
}: Omit<InputWords, 'enum' | 'example'> = {}): PropertyDecorator {
  return applyDecorators(ApiProperty({ type: [String], required, ...words }), Known());
}
