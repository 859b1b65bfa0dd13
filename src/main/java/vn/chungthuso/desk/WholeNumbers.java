package vn.chungthuso.desk;

import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/** In every address a number is written with decimal digits, see {@link WholeNumber}. */
@ControllerAdvice
class WholeNumbers {

    @InitBinder
    void inDigits(WebDataBinder binder) {
        binder.addCustomFormatter(new WholeNumber(), Integer.class, int.class);
    }
}
