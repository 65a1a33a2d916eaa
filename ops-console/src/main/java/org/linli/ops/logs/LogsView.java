package org.linli.ops.logs;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.linli.access.boundary.Refusal;
import org.linli.access.entity.Tier;
import org.linli.logs.boundary.LogSearch;
import org.linli.logs.entity.LogEntry;
import org.linli.logs.entity.LogLevel;
import org.linli.logs.entity.LogPage;
import org.linli.logs.entity.LogQuery;
import org.linli.look.access.Nav;
import org.linli.look.access.Needs;
import org.linli.look.part.Panel;
import org.linli.look.part.StatusChip;
import org.linli.look.part.Tone;
import org.linli.look.shell.MainLayout;
import org.linli.look.text.Say;
import org.linli.ops.Filled;
import org.linli.ops.Lines;
import org.linli.ops.Measure;

/** The log of the server that shows this screen: what was written, newest first. */
@Route(value = "logs", layout = MainLayout.class)
@Nav(title = "ops.logs", icon = VaadinIcon.FILE_SEARCH, order = 28)
@Needs(value = "logs:read", tiers = Tier.PLATFORM)
public class LogsView extends Div {

  private static final long serialVersionUID = 1L;
  private static final int STEP = 200;

  private final transient LogSearch search;
  private final TextField tenant = field("ops.visits.community");
  private final TextField trace = field("ops.logs.trace");
  private final TextField text = field("ops.logs.text");
  private final Select<LogLevel> level = new Select<>();
  private final DateTimePicker from = new DateTimePicker(Say.text("ops.logs.from"));
  private final DateTimePicker until = new DateTimePicker(Say.text("ops.logs.until"));
  private final Lines<LogEntry> list = new Lines<>("ops.logs");
  private final Paragraph told = new Paragraph();
  private final Button more = new Button(Say.text("ops.logs.more"), click -> find(true));
  private final Div problem = new Div();
  private final transient List<LogEntry> found = new ArrayList<>();
  private transient LogQuery query;
  private String after;

  @Inject
  public LogsView(LogSearch search) {
    this.search = search;
    addClassNames("linli-view", "ops-logs");
    problem.addClassName("problem");
    problem.getElement().setAttribute("role", "alert");
    level.setLabel(Say.text("ops.logs.level"));
    level.setItems(LogLevel.values());
    level.setItemLabelGenerator(Say::word);
    level.setValue(LogLevel.INFO);
    var go = new Button(Say.text("ops.logs.find"), click -> find(false));
    go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    more.addThemeVariants(ButtonVariant.LUMO_SMALL);
    more.setVisible(false);
    var tools = new Div(tenant, trace, level, text, from, until, go);
    tools.addClassName("tools");
    list.text("ops.logs.at", one -> one.at() == null ? Say.none() : Say.second(one.at()))
        .part("ops.logs.gravity", one -> new StatusChip(Say.word(one.level()), tone(one.level())))
        .text("ops.community", one -> one.tenant() == null ? Say.none() : one.tenant())
        .text("ops.logs.module", LogsView::shortened)
        .wide("ops.logs.message", LogEntry::message)
        .text("ops.logs.trace", one -> one.trace() == null ? Say.none() : one.trace());
    add(
        new Panel(Say.text("ops.logs"), new Paragraph(Say.text("ops.logs.lead")), tools, problem),
        new Panel(Say.text("ops.logs.list"), told, list, more));
  }

  private static TextField field(String key) {
    var field = new TextField(Say.text(key));
    field.setClearButtonVisible(true);
    return field;
  }

  /** The class alone: its package tells little, and takes the words their room. */
  private static String shortened(LogEntry entry) {
    var module = entry.module();
    return module == null ? Say.none() : module.substring(module.lastIndexOf('.') + 1);
  }

  private static Tone tone(LogLevel level) {
    return switch (level) {
      case ERROR -> Tone.CRITICAL;
      case WARNING -> Tone.WARNING;
      case AUDIT -> Tone.NOTICE;
      case INFO -> Tone.NEUTRAL;
    };
  }

  /**
   * @param further goes on where the last search stopped, with its conditions
   */
  private void find(boolean further) {
    try {
      if (!further) {
        query = query();
        after = null;
        found.clear();
      }
      show(search.find(query, after, STEP));
      problem.setText("");
    } catch (Refusal refusal) {
      problem.setText(Say.problem(refusal));
      more.setVisible(false);
    }
  }

  private void show(LogPage page) {
    found.addAll(page.entries());
    after = page.after();
    list.setItems(List.copyOf(found));
    more.setVisible(after != null);
    told.setText(
        page.readable()
            ? Say.text(
                after == null ? "ops.logs.all" : "ops.logs.some",
                found.size(),
                page.node(),
                Measure.megabytes(page.scannedBytes()))
            : Say.text("ops.logs.unreadable", page.node()));
  }

  private LogQuery query() {
    return new LogQuery(
        Filled.community(tenant),
        trace.getValue(),
        level.getValue(),
        text.getValue(),
        Filled.moment(from),
        Filled.moment(until));
  }
}
