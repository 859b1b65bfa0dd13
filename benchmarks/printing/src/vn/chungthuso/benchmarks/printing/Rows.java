package vn.chungthuso.benchmarks.printing;

import java.util.Iterator;
import java.util.List;
import net.sf.jasperreports.engine.JRDataSource;
import net.sf.jasperreports.engine.JRField;

/** The rows as JasperReports asks for them. */
final class Rows implements JRDataSource {

    private final Iterator<List<String>> rows;
    private List<String> row;

    Rows(Iterator<List<String>> rows) {
        this.rows = rows;
    }

    @Override
    public boolean next() {
        if (rows.hasNext()) {
            row = rows.next();
            return true;
        }
        return false;
    }

    @Override
    public Object getFieldValue(JRField field) {
        return row.get(Integer.parseInt(field.getName().substring(1)));
    }
}
