package vn.chungthuso.registry;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A test that runs on H2 and on PostgreSQL, both given by the test class's static method {@code databases()}. */
@Retention(RetentionPolicy.RUNTIME)
@ParameterizedTest(name = "{0}")
@MethodSource("databases")
public @interface OnBothDatabases {}
