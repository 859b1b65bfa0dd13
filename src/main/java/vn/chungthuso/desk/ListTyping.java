package vn.chungthuso.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.chungthuso.process.ListParticulars;
import vn.chungthuso.process.ListedPeople;

/** What comes from the list editor, as text by the names of its inputs, read into the fields that the rules know, and back. */
final class ListTyping {

    /** Option of «Chức vụ» that asks for other words (domain §11.2). */
    static final String OTHER = "*";

    /** Names of the check boxes among the inputs. */
    private static final List<String> FLAGS = List.of("isAgencyHead", "simNumberConversion", "commitmentAccepted");
    /** More than any input takes: nobody typed that. */
    private static final int LONGEST = 2000;

    private ListTyping() {}

    /** A person, with what was chosen or typed as their position. */
    static Map<String, Object> person(Map<String, String> typed) {
        Map<String, Object> fields = new LinkedHashMap<>();
        ListedPeople.FIELDS.forEach(name -> put(fields, name, typed.get(name)));
        if (OTHER.equals(fields.get("position")) || !fields.containsKey("position")) {
            fields.remove("position");
            put(fields, "position", typed.get("positionOther"));
        }
        return fields;
    }

    /** What holds for the whole list. */
    static Map<String, Object> stated(Map<String, String> typed) {
        Map<String, Object> receiver = new TreeMap<>();
        ListParticulars.RECEIVER.forEach(name -> put(receiver, name, typed.get("receiver." + name)));
        Map<String, Object> fields = new TreeMap<>();
        fields.put("receiver", receiver);
        ListParticulars.END.forEach(name -> put(fields, name, typed.get(name)));
        return fields;
    }

    /** Fields as texts by the names of inputs: groups with a dot, lists with commas. */
    static Map<String, String> inputs(Map<String, Object> fields) {
        Map<String, String> inputs = new TreeMap<>();
        fields.forEach((name, value) -> {
            if (value instanceof Map<?, ?> group) {
                group.forEach((inner, text) -> inputs.put(name + "." + inner, String.valueOf(text)));
            } else if (value instanceof List<?> list) {
                inputs.put(name, String.join(", ", list.stream().map(String::valueOf).toList()));
            } else if (value != null) {
                inputs.put(name, value.toString());
            }
        });
        return inputs;
    }

    /** @throws UnknownValue for what is no whole number */
    static long number(String name, String text) {
        if (!text.matches("[0-9]{1,9}")) {
            throw new UnknownValue(name);
        }
        return Long.parseLong(text);
    }

    private static void put(Map<String, Object> fields, String name, String text) {
        if (text != null && text.length() > LONGEST) {
            throw new UnknownValue(name);
        }
        if (FLAGS.contains(name)) {
            fields.put(name, text != null && !text.equals("false"));
        } else if (text != null && !text.isBlank()) {
            fields.put(name, text.strip().replace("\r\n", "\n")); // as forms send lines
        }
    }
}
