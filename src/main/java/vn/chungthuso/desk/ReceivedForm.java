package vn.chungthuso.desk;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.chungthuso.desk.FormPart.Option;
import vn.chungthuso.process.ReceivedReports;
import vn.chungthuso.process.Words;

/** The inputs that say how a report came which is typed in for a unit; the others are those of the unit's own form. */
@Component
class ReceivedForm {

    private final Words words;

    ReceivedForm(Words words) {
        this.words = words;
    }

    List<FormPart> parts(Map<String, Object> typed, Map<String, String> errors) {
        List<Option> channels = ReceivedReports.CHANNELS.stream()
                .map(channel -> new Option(channel.name(), words.say("channel." + channel)))
                .toList();
        return List.of(
                part("select", "channel", true, channels, typed, errors),
                part("datetime", "receivedOn", true, List.of(), typed, errors),
                part("textfield", "receivedNumber", false, List.of(), typed, errors));
    }

    private FormPart part(
            String type, String name, boolean required, List<Option> options, Map<String, Object> typed, Map<String, String> errors) {
        return new FormPart(
                type, name, words.say("campaigns.field." + name), "", required, type.equals("textfield") ? ReceivedReports.LONGEST : null, "",
                options, typed.get(name), errors.get(name), List.of());
    }
}
