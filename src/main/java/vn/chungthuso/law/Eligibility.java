package vn.chungthuso.law;

import java.util.List;
import java.util.stream.IntStream;
import vn.chungthuso.terms.Procedure;

/**
 * Whether a procedure is open for a certificate (DT-04).
 *
 * @param eligible false with any refusal; null where the days left or the reason are not known
 * @param refusals why not, all of them
 * @param warnings what to consider
 * @param alternatives what is offered instead, in order
 */
public record Eligibility(
        Boolean eligible, List<String> refusals, List<String> warnings, List<Procedure> alternatives) {

    static Eligibility of(Answer answer) {
        var refusals = codes(answer, "BLOCK");
        var open = refusals.isEmpty() && column(answer, "result").contains("OK");
        return new Eligibility(
                refusals.isEmpty() ? (open ? true : null) : Boolean.FALSE,
                refusals,
                codes(answer, "WARN"),
                answer.list("alternatives").stream().map(Procedure::valueOf).toList());
    }

    private static List<String> codes(Answer answer, String result) {
        var results = column(answer, "result");
        var codes = column(answer, "code");
        return IntStream.range(0, codes.size()).filter(row -> result.equals(results.get(row))).mapToObj(codes::get)
                .map(String.class::cast).toList();
    }

    private static List<?> column(Answer answer, String output) {
        return (List<?>) answer.outputs().get(output);
    }
}
