package vn.chungthuso.document;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/** Says in Vietnamese what was found out. «Hợp lệ» is a word it does not have: it says what was checked and what was not. */
class SignatureWords {

    private final Wording wording;
    private final DateTimeFormatter moment;

    SignatureWords(Wording wording, ZoneId zone) {
        this.wording = wording;
        this.moment = DateTimeFormatter.ofPattern("HH:mm 'ngày' dd/MM/yyyy").withZone(zone);
    }

    String[] agencyWords() {
        return say("agencyWords").split(",");
    }

    UploadRefused refusal(String reason) {
        return new UploadRefused(say("refused." + reason));
    }

    SignatureReport unsigned() {
        return new SignatureReport(false, FindingLevel.WARN, say("none"), List.of());
    }

    /** @param unreadable dictionaries that claim to sign and cannot be read */
    SignatureReport report(List<SignatureFacts> facts, int unreadable, boolean noAnchors) {
        List<SignatureFinding> findings = facts.stream().map(one -> finding(one, noAnchors)).toList();
        long taken = facts.stream().filter(SignatureFacts::isTaken).count();
        int all = facts.size() + unreadable;
        boolean signed = all > 0 && taken == all;
        FindingLevel worst = findings.stream().map(SignatureFinding::level).max(FindingLevel::compareTo).orElse(FindingLevel.BAD);
        String sentence = signed
                ? say(worst == FindingLevel.OK ? "all" : "allButNotChecked", all)
                : say("notAll", all, all - taken) + (unreadable > 0 ? " " + say("unreadable", unreadable) : "");
        return new SignatureReport(signed, signed ? worst : FindingLevel.BAD, sentence, findings);
    }

    private SignatureFinding finding(SignatureFacts facts, boolean noAnchors) {
        if (!facts.isTaken()) {
            return new SignatureFinding(facts, FindingLevel.BAD, say("refusedOne", who(facts), String.join("; ", faults(facts, noAnchors))));
        }
        boolean warn = facts.revocation() == Revocation.NOT_CHECKED || facts.certificateExpiredSince();
        List<String> found = new ArrayList<>(List.of(say("intact"), say("later." + facts.laterChanges()), say("trusted", facts.issuer())));
        found.add(say("validThen"));
        if (facts.certificateExpiredSince()) {
            found.add(say("expiredSince"));
        }
        String sentence = say("takenOne", who(facts), when(facts), String.join("; ", found), say("revocation." + facts.revocation()));
        return new SignatureFinding(facts, warn ? FindingLevel.WARN : FindingLevel.OK, sentence);
    }

    private List<String> faults(SignatureFacts facts, boolean noAnchors) {
        List<String> faults = new ArrayList<>();
        if (!facts.intact()) {
            faults.add(say("broken"));
        }
        if (facts.laterChanges() == LaterChanges.CHANGED) {
            faults.add(say("later.CHANGED"));
        }
        if (facts.weakAlgorithm()) {
            faults.add(say("weak", facts.algorithm()));
        }
        if (!facts.chainTrusted()) {
            faults.add(noAnchors ? say("noAnchors") : say("untrusted", facts.issuer() == null ? say("unknown") : facts.issuer()));
        }
        if (!facts.certificateValidAtSigning()) {
            faults.add(facts.time() == null ? say("invalidNow") : say("invalidThen", moment.format(facts.time())));
        }
        if (facts.revocation() == Revocation.REVOKED) {
            faults.add(say("revocation.REVOKED"));
        }
        return faults;
    }

    private String who(SignatureFacts facts) {
        return facts.signer() == null ? say("unknown") : say("who." + facts.signer().kind(), facts.signer().name());
    }

    private String when(SignatureFacts facts) {
        return facts.time() == null ? say("when.unknown") : say(facts.timeProven() ? "when.proven" : "when.claimed", moment.format(facts.time()));
    }

    private String say(String code, Object... arguments) {
        return wording.say("signature." + code, arguments);
    }
}
