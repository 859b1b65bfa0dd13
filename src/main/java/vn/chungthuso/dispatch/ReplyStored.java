package vn.chungthuso.dispatch;

import java.util.ArrayList;
import java.util.List;

/**
 * A message of the authority was stored; told in the same transaction. Whoever moves the dossiers on reports here what became of each
 * answer.
 */
public record ReplyStored(Letter letter, ReplyMessage message, String storedBy, List<ReplyResult> results) {

    ReplyStored(Letter letter, ReplyMessage message, String storedBy) {
        this(letter, message, storedBy, new ArrayList<>());
    }

    public void report(int line, ReplyResult.Outcome outcome, String reason) {
        results.add(new ReplyResult(line, outcome, reason));
    }
}
