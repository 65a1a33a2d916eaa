package org.linli.ui.documents;

import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.linli.documents.entity.DocumentTemplate;
import org.linli.documents.entity.FieldType;
import org.linli.documents.entity.FieldValue;

/** The fields of a template to be filled in. */
final class PaperForm extends Div {

  private static final long serialVersionUID = 1L;

  private final transient Map<String, PaperInput> inputs = new LinkedHashMap<>();
  private final transient Map<String, RowsField> tables = new LinkedHashMap<>();

  PaperForm(DocumentTemplate template) {
    addClassName("paper-form");
    for (var field : template.fields()) {
      if (field.type() == FieldType.TABLE) {
        var rows = new RowsField(field);
        tables.put(field.id(), rows);
        add(rows);
      } else {
        var input = PaperInput.of(field);
        inputs.put(field.id(), input);
        add(input.part());
      }
    }
  }

  PaperInput input(String field) {
    return inputs.get(field);
  }

  RowsField table(String field) {
    return tables.get(field);
  }

  List<FieldValue> values() {
    var values = new ArrayList<FieldValue>();
    inputs.forEach((field, input) -> values.add(FieldValue.of(field, input.text())));
    tables.forEach((field, rows) -> values.add(FieldValue.of(field, rows.filled())));
    return values;
  }
}
