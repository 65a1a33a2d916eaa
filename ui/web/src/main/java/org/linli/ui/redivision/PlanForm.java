package org.linli.ui.redivision;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.Query;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.linli.access.boundary.PageRequest;
import org.linli.redivision.boundary.CommunityMoves;
import org.linli.tenancy.boundary.DivisionRow;
import org.linli.tenancy.boundary.Divisions;
import org.linli.tenancy.boundary.TenantRow;
import org.linli.tenancy.boundary.Tenants;
import org.linli.tenancy.entity.CityTime;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.DivisionLevel;
import org.linli.tenancy.entity.TenantId;
import org.linli.ui.parts.Deed;
import org.linli.ui.parts.Speech;
import org.linli.ui.parts.Verb;

/** Which community, where to, when and by which document; its effects are seen before. */
final class PlanForm extends Div {

  private static final long serialVersionUID = 1L;

  private final transient Speech speech;
  private final transient CommunityMoves moves;
  private final ComboBox<TenantRow> community;
  private final ComboBox<DivisionRow> street;
  private final DatePicker day;
  private final TextField document;
  private final TextField code;
  private final Div effects = new Div();

  PlanForm(Speech speech, CommunityMoves moves, Tenants tenants, Divisions divisions) {
    this.speech = speech;
    this.moves = moves;
    community = new ComboBox<>(speech.say("moves.community"));
    community.setItemLabelGenerator(
        row -> speech.say("moves.place", row.name(), row.code().value()));
    community.setItems(query -> find(tenants, query));
    community.setRequiredIndicatorVisible(true);
    street = new ComboBox<>(speech.say("moves.street"), streets(tenants, divisions));
    street.setItemLabelGenerator(row -> speech.say("moves.place", row.name(), row.code().value()));
    street.setRequiredIndicatorVisible(true);
    day = new DatePicker(speech.say("moves.day"), LocalDate.now(CityTime.ZONE));
    day.setRequiredIndicatorVisible(true);
    document = new TextField(speech.say("moves.document"));
    document.setRequiredIndicatorVisible(true);
    code = new TextField(speech.say("moves.code"));
    code.setHelperText(speech.say("moves.code.hint"));
    addClassName("linli-form");
    add(community, street, day, document, code);
    add(Verb.of(speech.say("moves.look"), this::look), effects);
  }

  /** Whether it was planned. */
  boolean plan() {
    return Deed.attempt(
        () ->
            moves.plan(
                tenant(), streetCode(), day.getValue(), document.getValue(), Codes.read(code)));
  }

  private void look() {
    var preview = Deed.asked(() -> moves.preview(tenant(), streetCode(), Codes.read(code)));
    effects.removeAll();
    if (preview != null) {
      effects.add(new EffectsPanel(speech, preview));
    }
  }

  private TenantId tenant() {
    return community.getValue() == null ? null : community.getValue().id();
  }

  private DivisionCode streetCode() {
    return street.getValue() == null ? null : street.getValue().code();
  }

  private static Stream<TenantRow> find(Tenants tenants, Query<TenantRow, String> query) {
    var words = query.getFilter().orElse("");
    return tenants
        .list(
            null,
            null,
            new PageRequest(query.getOffset(), query.getLimit(), words.isBlank() ? null : words))
        .items()
        .stream();
  }

  private static List<DivisionRow> streets(Tenants tenants, Divisions divisions) {
    var streets = new ArrayList<DivisionRow>();
    for (var district : divisions.children(tenants.city().code())) {
      divisions.children(district.code()).stream()
          .filter(row -> row.level() == DivisionLevel.STREET)
          .forEach(streets::add);
    }
    return streets;
  }
}
