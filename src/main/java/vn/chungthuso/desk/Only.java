package vn.chungthuso.desk;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The right that an address asks for before it reads what was sent: who may not act learns that, not what else is wrong. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface Only {

    Right value();
}
