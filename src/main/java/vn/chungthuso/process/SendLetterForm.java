package vn.chungthuso.process;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.chungthuso.dispatch.Letter;
import vn.chungthuso.dispatch.LetterState;
import vn.chungthuso.dispatch.Letters;
import vn.chungthuso.law.Answered;
import vn.chungthuso.law.ChannelRule;
import vn.chungthuso.terms.Channel;
import vn.chungthuso.terms.PaperObligation;

/** The clerk sends the letter and records channel and time; the table says what is allowed and which paper is owed (DT-07). */
@Component("send-letter")
class SendLetterForm implements TaskForm {

    private final Letters letters;
    private final LetterRules rules;
    private final EligibilityOnTheDay eligibility;
    private final Words words;
    private final Clock clock;

    SendLetterForm(Letters letters, LetterRules rules, EligibilityOnTheDay eligibility, Words words, Clock clock) {
        this.letters = letters;
        this.rules = rules;
        this.eligibility = eligibility;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public Map<String, Object> served(Visit visit) {
        Letter letter = letters.get(visit.code());
        String channels = Arrays.stream(Channel.values()).map(channel -> inWords(letter, channel)).collect(Collectors.joining("\n"));
        return Map.of("summaryChannels", channels);
    }

    private String inWords(Letter letter, Channel channel) {
        ChannelRule rule = rules.channel(letter, channel).value();
        String key = rule.allowed() ? "channel.duty." + rule.paperObligation() : "channel.notAllowed";
        String line = "- " + words.say("channel." + channel) + ": " + words.say(key);
        boolean isPosted = rule.allowed() && rule.paperObligation() == PaperObligation.SEND_ORIGINAL_TO_PROVINCIAL_AUTHORITY;
        return isPosted ? line + rules.paperAddress(letter).map(address -> words.say("channel.duty.address", address)).orElse("") : line;
    }

    @Override
    public void take(Visit visit, Map<String, Object> values) {
        Letter letter = letters.locked(visit.code());
        if (letter.state() != LetterState.SIGNED) {
            throw FormRefused.conflict(words.say("letter.changedMeanwhile"), Map.of());
        }
        rules.dissolved(letter).ifPresent(sentence -> {
            throw FormRefused.conflict(sentence, Map.of());
        });
        Channel channel = Channel.valueOf(values.get("channel").toString());
        OffsetDateTime now = OffsetDateTime.now(clock);
        OffsetDateTime sentAt = values.get("sentAt") == null ? now : OffsetDateTime.parse(values.get("sentAt").toString());
        Answered<ChannelRule> rule = rules.channel(letter, channel);
        List<FieldError> errors = new ArrayList<>();
        if (!rule.value().allowed()) {
            String clause = String.join("; ", rule.answer().legalBasis());
            errors.add(new FieldError("channel", words.say("channel.refused", words.say("channel." + channel), clause)));
        }
        if (sentAt.isAfter(now)) {
            errors.add(new FieldError("sentAt", words.say("letter.sentInFuture")));
        }
        LocalDate day = sentAt.atZoneSameInstant(clock.getZone()).toLocalDate();
        errors.addAll(eligibility.refusedLines(letter, day));
        if (day.isBefore(letter.documentDate())) {
            errors.add(new FieldError("sentAt", words.say("letter.sentBeforeDate")));
        }
        if (!errors.isEmpty()) {
            throw FormRefused.badInput(errors);
        }
        letters.sent(visit.code(), channel, sentAt, rule.value().paperObligation());
    }
}
