package vn.chungthuso.desk;

import org.springframework.beans.propertyeditors.CustomBooleanEditor;
import org.springframework.beans.propertyeditors.StringTrimmerEditor;
import org.springframework.web.bind.WebDataBinder;

/** Reads query values literally: ISO dates, true or false; an empty one is as good as none. */
final class StrictValues {

    private StrictValues() {}

    static void into(WebDataBinder binder) {
        binder.addCustomFormatter(new IsoDate());
        binder.registerCustomEditor(String.class, new StringTrimmerEditor(true));
        binder.registerCustomEditor(Boolean.class, new CustomBooleanEditor("true", "false", true));
    }
}
