package vn.chungthuso.law;

/**
 * A point of time before a certificate ends at which people are asked whether to renew it (domain §7.12).
 *
 * @param code a word of table «expiryStage»
 * @param label in Vietnamese
 * @param asksAgency the agency's clerks are asked, and take over what the subscriber has not answered
 */
public record ExpiryStage(String code, String label, boolean asksAgency) {

    static ExpiryStage of(Answer answer) {
        return new ExpiryStage(answer.text("stage"), answer.text("label"), "AGENCY".equals(answer.text("ask")));
    }
}
