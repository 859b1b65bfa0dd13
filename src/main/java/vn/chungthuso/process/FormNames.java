package vn.chungthuso.process;

import java.util.regex.Pattern;

/** Form keys as offices call the forms: «Mẫu 02 (Thông tư 185/2019/TT-BQP)». */
final class FormNames {

    private static final Pattern TT185 = Pattern.compile("tt185-m(\\d\\d)");
    private static final Pattern ND68 = Pattern.compile("nd68-(\\d\\d)");

    private FormNames() {}

    static String of(String key) {
        var old = TT185.matcher(key);
        if (old.matches()) {
            return "Mẫu " + old.group(1) + " (Thông tư 185/2019/TT-BQP)";
        }
        var current = ND68.matcher(key);
        return current.matches() ? "Mẫu " + current.group(1) + " (Nghị định 68/2024/NĐ-CP)" : key;
    }
}
