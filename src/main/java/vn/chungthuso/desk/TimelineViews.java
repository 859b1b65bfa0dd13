package vn.chungthuso.desk;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.chungthuso.desk.TimelineView.Amount;
import vn.chungthuso.process.Staff;
import vn.chungthuso.process.StepNames;
import vn.chungthuso.process.Words;
import vn.chungthuso.registry.Agencies;
import vn.chungthuso.sla.Timeline;
import vn.chungthuso.sla.Timeline.Extension;
import vn.chungthuso.sla.Timeline.Stay;
import vn.chungthuso.sla.Timeline.Whole;

/** Puts names and words to the clock of one dossier or letter. */
@Component
class TimelineViews {

    private final StepNames steps;
    private final Agencies agencies;
    private final Staff staff;
    private final TimeLeftWords time;
    private final Words words;

    TimelineViews(StepNames steps, Agencies agencies, Staff staff, TimeLeftWords time, Words words) {
        this.steps = steps;
        this.agencies = agencies;
        this.staff = staff;
        this.time = time;
        this.words = words;
    }

    TimelineView of(String code, Timeline timeline) {
        List<Stay> stays = timeline.stays();
        Map<String, String> places = agencies.shortNames(stays.stream().map(Stay::agency).filter(Objects::nonNull).distinct().toList());
        Map<String, String> people = staff.names(stays.stream()
                .flatMap(stay -> Stream.concat(Stream.of(stay.person()), stay.extensions().stream().map(Extension::by)))
                .filter(Objects::nonNull)
                .toList());
        return new TimelineView(
                code,
                timeline.whole() == null ? null : whole(timeline.whole()),
                amount(timeline.running()),
                amount(timeline.stopped()),
                stays.stream().map(stay -> stay(stay, places, people)).toList());
    }

    private TimelineView.Whole whole(Whole whole) {
        boolean open = whole.ended() == null && whole.stopped() == null;
        return new TimelineView.Whole(
                whole.received(),
                whole.termDays(),
                whole.due(),
                open ? time.until(whole.due(), whole.agency()) : null,
                whole.stopped(),
                whole.ended(),
                whole.outcome() == null ? null : words.say("dossier.state." + whole.outcome()),
                whole.late());
    }

    private TimelineView.Stay stay(Stay stay, Map<String, String> places, Map<String, String> people) {
        return new TimelineView.Stay(
                stay.activity(),
                steps.of(stay.process(), stay.activity()),
                named(stay.agency(), places),
                named(stay.person(), people),
                stay.stopsClock() ? "STOPPED" : "RUNNING",
                stay.began(),
                stay.ended(),
                stay.soft(),
                stay.due(),
                stay.light() == null ? null : stay.light().name(),
                stay.light() == null ? null : words.say("sla.light." + stay.light()),
                amount(stay.worked()),
                stay.late(),
                stay.escalated() == null ? null : words.say("sla.escalated." + stay.escalated()),
                stay.extensions().stream()
                        .map(more -> new TimelineView.Extension(more.days(), more.reason(), named(more.by(), people), more.at()))
                        .toList());
    }

    private Amount amount(Duration officeTime) {
        return new Amount(officeTime.toSeconds(), time.amount(officeTime));
    }

    private static String named(String code, Map<String, String> names) {
        return code == null ? null : names.getOrDefault(code, code);
    }
}
