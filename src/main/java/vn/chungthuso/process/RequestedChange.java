package vn.chungthuso.process;

import java.util.Map;

/**
 * One piece of information of a certificate that is to change.
 *
 * @param field identifier of domain §5
 * @param oldValue as the register knows it, else as it was stated; empty where nobody knows
 * @param newValue an agency by its name
 */
record RequestedChange(String field, String oldValue, String newValue) {

    boolean isNone() {
        return ExpectedCertificate.isSame(oldValue, newValue);
    }

    Map<String, Object> asField() {
        return Map.of(ChangeList.FIELD, field, ChangeList.OLD_VALUE, oldValue, ChangeList.NEW_VALUE, newValue);
    }
}
