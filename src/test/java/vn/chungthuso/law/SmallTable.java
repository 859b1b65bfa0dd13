package vn.chungthuso.law;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A table «small» for tests: input columns as {@code name:type:words}, rows as cells, the outputs «answer» and «legalBasis» last. */
final class SmallTable {

    private final String hitPolicy;
    private final List<String> columns;
    private final List<String> rows = new ArrayList<>();
    private String description = "";

    SmallTable(String hitPolicy, String... columns) {
        this.hitPolicy = hitPolicy;
        this.columns = List.of(columns);
    }

    SmallTable silentWhen(String condition) {
        description = "<description>Bảng thử.\nKhông trả lời khi: " + escaped(condition) + "</description>";
        return this;
    }

    /** The answer is the id; the basis is «đề xuất». */
    SmallTable rule(String id, String... questions) {
        return ruleOn(id, "\"đề xuất\"", questions);
    }

    SmallTable ruleOn(String id, String basis, String... questions) {
        var row = new StringBuilder("<rule id=\"%s\">".formatted(id));
        for (var question : questions) {
            row.append("<inputEntry id=\"c%d-%d\"><text>%s</text></inputEntry>".formatted(rows.size(), row.length(), escaped(question)));
        }
        for (var answer : List.of('"' + id + '"', basis)) {
            row.append("<outputEntry id=\"c%d-%d\"><text>%s</text></outputEntry>".formatted(rows.size(), row.length(), escaped(answer)));
        }
        rows.add(row + "</rule>");
        return this;
    }

    String xml() {
        return """
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="d" namespace="http://camunda.org/schema/1.0/dmn">
                <decision id="small" name="Bảng thử">%s<decisionTable id="t" hitPolicy="%s">%s
                <output id="o1" name="answer" typeRef="string"/><output id="o2" name="legalBasis" typeRef="string"/>
                %s</decisionTable></decision></definitions>"""
                .formatted(description, hitPolicy, String.join("", columns.stream().map(SmallTable::column).toList()), String.join("", rows));
    }

    byte[] bytes() {
        return xml().getBytes(StandardCharsets.UTF_8);
    }

    private static String column(String column) {
        var parts = column.split(":");
        var words = parts.length < 3 ? "" : "<inputValues id=\"v-%s\"><text>%s</text></inputValues>".formatted(parts[0], parts[2]);
        var question = parts[1].equals("date") ? "date(" + parts[0] + ")" : parts[0];
        var type = parts[1].equals("date") ? "" : " typeRef=\"" + parts[1] + "\"";
        return "<input id=\"i-%s\"><inputExpression id=\"e-%s\"%s><text>%s</text></inputExpression>%s</input>"
                .formatted(parts[0], parts[0], type, question, words);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
