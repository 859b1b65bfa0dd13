package vn.chungthuso.law;

/**
 * A typed value together with the answer of the table it was read from.
 *
 * @param value what the caller works with
 * @param answer what is frozen: inputs, rules, table version, clause
 */
public record Answered<T>(T value, Answer answer) {}
