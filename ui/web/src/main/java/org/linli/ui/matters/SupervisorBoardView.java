package org.linli.ui.matters;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.linli.access.boundary.Page;
import org.linli.access.boundary.PageRequest;
import org.linli.access.boundary.Scopes;
import org.linli.access.entity.Tier;
import org.linli.look.access.Nav;
import org.linli.look.access.NavGroup;
import org.linli.look.access.Needs;
import org.linli.look.part.PagedGrid;
import org.linli.look.part.Panel;
import org.linli.look.shell.MainLayout;
import org.linli.look.text.Say;
import org.linli.matters.boundary.Matters;
import org.linli.matters.boundary.SupervisorBoard;
import org.linli.matters.entity.BoardLine;
import org.linli.matters.entity.BoardQuery;
import org.linli.matters.entity.BoardStep;
import org.linli.matters.entity.Lamp;
import org.linli.matters.entity.PersonLoad;
import org.linli.ui.parts.Ask;
import org.linli.ui.parts.Screen;
import org.linli.ui.parts.Table;
import org.linli.ui.parts.Tools;
import org.linli.ui.parts.Verb;

/**
 * The supervisor's board 督办看板 of a community: lamps by kind, role and grid, who has how much in
 * hand, and the steps behind each figure, from where they are urged.
 */
@Route(value = "community/supervision", layout = MainLayout.class)
@Needs(value = "matters:all", tiers = Tier.COMMUNITY)
@Nav(
    title = "supervision.title",
    icon = VaadinIcon.DASHBOARD,
    group = NavGroup.OVERSIGHT,
    order = 50)
public class SupervisorBoardView extends Screen {

  private static final long serialVersionUID = 1L;

  private final transient SupervisorBoard board;
  private final transient Matters matters;
  private final transient LampWords words;
  private final Div figures = new Div();
  private final Panel kinds;
  private final Panel roles;
  private final Panel grids;
  private final Panel units;
  private final Panel people;
  private final Select<Lamp> lamp = new Select<>();
  private final Span narrowed = new Span();
  private final PagedGrid<BoardStep> steps;
  private transient BoardQuery query = BoardQuery.all();

  @Inject
  public SupervisorBoardView(SupervisorBoard board, Matters matters, Scopes scopes) {
    super("supervision");
    this.board = board;
    this.matters = matters;
    words = new LampWords(speech());
    kinds = new Panel(say("supervision.kinds"));
    roles = new Panel(say("supervision.roles"));
    grids = new Panel(say("supervision.grids"));
    units = new Panel(say("supervision.units"));
    people = new Panel(say("supervision.people"));
    steps = new PagedGrid<>(say("supervision.steps"), say("empty.board"), this::read);
    columns(scopes.caller().may("matters:write"));
    var halves = new Div(kinds, roles, grids, people, units);
    halves.addClassName("halves");
    add(figures, halves, new Panel(say("supervision.steps"), tools(), steps), source("cases"));
    refresh();
    freshOn("matters");
  }

  private Page<BoardStep> read(PageRequest page) {
    return board.steps(query, page);
  }

  private Tools tools() {
    lamp.setLabel(say("matters.lamp"));
    lamp.setItems(Lamp.values());
    lamp.setEmptySelectionAllowed(true);
    lamp.setEmptySelectionCaption(say("matters.any"));
    lamp.setItemLabelGenerator(
        one -> one == null ? say("matters.any") : speech().word("Lamp", one));
    lamp.addValueChangeListener(
        change ->
            narrow(
                new BoardQuery(
                    query.kind(), query.roles(), query.grid(), query.person(), change.getValue()),
                narrowed.getText()));
    return new Tools(lamp, narrowed).end(verb("supervision.all", this::all));
  }

  private void all() {
    lamp.clear();
    narrow(BoardQuery.all(), "");
  }

  private void narrow(BoardQuery wanted, String name) {
    query = wanted;
    narrowed.setText(name);
    steps.refresh();
  }

  private void columns(boolean writes) {
    steps.parts(
        say("matters.due"), row -> Lamps.due(speech(), row.step().lamp(), row.step().dueAt()));
    steps.parts(
        say("matters.number"),
        row ->
            new RouterLink(row.step().number(), MatterView.class, row.step().matter().toString()));
    steps.text(say("matters.kind"), row -> row.step().kindName());
    steps.text(say("matters.title"), row -> row.step().title());
    steps.text(say("matters.step"), row -> row.step().step());
    steps.text(say("matters.place"), row -> row.step().placeName());
    steps.text(
        say("matters.owner"),
        row -> row.holder() == null ? words.roles(row.roles()) : row.holder());
    steps.text(say("supervision.urged"), row -> Say.number(row.step().urged()));
    if (writes) {
      steps.actions(say("matters.deeds"), row -> verb("matters.urge", () -> urge(row)));
    }
    steps.setHeight("28rem");
  }

  private void urge(BoardStep row) {
    Ask.note(
        speech(),
        say("matters.urge"),
        say("matters.reason"),
        reason -> {
          matters.urge(row.step().matter(), reason);
          refresh();
        });
  }

  @Override
  protected final void refresh() {
    var view = board.get();
    figures.removeAll();
    figures.add(words.figures(view.whole(), view.at()));
    kinds.fill(
        lines(
            "matters.kind",
            view.kinds(),
            line -> new BoardQuery(line.key(), null, null, null, lamp.getValue())));
    roles.fill(
        lines(
            "supervision.role",
            view.roles(),
            line -> new BoardQuery(null, line.key(), null, null, lamp.getValue())));
    grids.fill(
        lines(
            "supervision.grid",
            view.grids(),
            line ->
                line.key().isEmpty()
                    ? new BoardQuery(null, null, null, null, lamp.getValue())
                    : new BoardQuery(
                        null, null, UUID.fromString(line.key()), null, lamp.getValue())));
    units.fill(
        words
            .table(
                "supervision.unit",
                view.units(),
                line -> new Span(words.name(line, "supervision.unit-people")))
            .orSay(say("supervision.units-none")));
    people.fill(loads(view.people()));
    steps.refresh();
  }

  private Component lines(
      String head, List<BoardLine> lines, Function<BoardLine, BoardQuery> narrowing) {
    return words
        .table(
            head,
            lines,
            line -> {
              var name = name(head, line);
              return Verb.of(name, () -> narrow(narrowing.apply(line), name));
            })
        .orSay(say("empty.board"));
  }

  private String name(String head, BoardLine line) {
    return words.name(
        line, head.equals("supervision.grid") ? "supervision.no-grid" : "supervision.applicant");
  }

  private Component loads(List<PersonLoad> loads) {
    var heads =
        Stream.of(
                "supervision.person",
                "supervision.open",
                "supervision.red",
                "supervision.yellow",
                "supervision.done",
                "supervision.median",
                "supervision.given-back")
            .map(key -> say(key))
            .toArray(String[]::new);
    var table = new Table(heads);
    for (var load : loads) {
      table.row(
          Verb.of(
              load.name(),
              () ->
                  narrow(
                      new BoardQuery(null, null, null, load.account(), lamp.getValue()),
                      load.name())),
          Say.number(load.steps().open()),
          Say.number(load.steps().red()),
          Say.number(load.steps().yellow()),
          Say.number(load.done()),
          load.median() == null ? Say.none() : speech().length(load.median()),
          Say.number(load.givenBack()));
    }
    return table.reachable().orSay(say("supervision.nobody"));
  }
}
