package org.linli.ui.matters;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.Scopes;
import org.linli.access.entity.Tier;
import org.linli.field.boundary.FieldEntries;
import org.linli.look.access.Needs;
import org.linli.look.shell.MainLayout;
import org.linli.matters.boundary.Duplicates;
import org.linli.matters.boundary.JointWork;
import org.linli.matters.boundary.MatterPapers;
import org.linli.matters.boundary.MatterSurroundings;
import org.linli.matters.boundary.Matters;
import org.linli.matters.boundary.MyWork;
import org.linli.matters.entity.MatterDetail;
import org.linli.matters.entity.MatterState;
import org.linli.matters.entity.Twin.Relation;
import org.linli.places.boundary.Places;
import org.linli.places.entity.PlaceRow;
import org.linli.ui.parts.Ask;
import org.linli.ui.parts.Screen;

/** One matter at a desk, with all that may be done with it as a whole. */
@Route(value = "community/matter", layout = MainLayout.class)
@Needs(value = "matters:read", tiers = Tier.COMMUNITY)
public class MatterView extends Screen implements HasUrlParameter<String> {

  private final transient Matters matters;
  private final transient MyWork work;
  private final transient Scopes scopes;
  private final transient JointWork joint;
  private final transient Duplicates duplicates;
  private final transient MatterPapers papers;
  private transient FieldEntries field;
  private transient MatterSurroundings around;
  private transient Places places;
  private final Div content = new Div();
  private UUID id;
  private transient MatterDetail shown;

  @Inject
  public MatterView(
      Matters matters,
      MyWork work,
      JointWork joint,
      Duplicates duplicates,
      MatterPapers papers,
      Scopes scopes) {
    super("matters.matter");
    this.matters = matters;
    this.work = work;
    this.scopes = scopes;
    this.joint = joint;
    this.duplicates = duplicates;
    this.papers = papers;
    var back = new RouterLink(say("matters.back"), MyWorkView.class);
    back.addClassName("back");
    content.addClassName("case-page");
    add(back, content, source("cases"));
    freshOn("matters");
  }

  /** Map, people, devices and the past stand beside it. */
  @Inject
  void around(MatterSurroundings surroundings, Places known) {
    around = surroundings;
    places = known;
  }

  /** What was written on the spot stands with its time and position. */
  @Inject
  void written(FieldEntries entries) {
    field = entries;
  }

  @Override
  public void setParameter(BeforeEvent event, String parameter) {
    try {
      id = UUID.fromString(parameter);
    } catch (IllegalArgumentException e) {
      throw new NotFound("matter");
    }
    refresh();
  }

  @Override
  protected void refresh() {
    var now = matters.get(id);
    // The same matter is left as it stands: whoever fills in its form keeps what is written.
    if (now.equals(shown)) {
      return;
    }
    shown = now;
    lead(now.row().number());
    content.removeAll();
    var sheet = new Div();
    sheet.addClassName("case-main");
    content.add(sheet);
    if (around != null) {
      content.add(new ContextPanel(speech(), around.get(id), known()));
    }
    sheet.add(
        new MatterPanel(
            speech(),
            work,
            joint,
            scopes.caller(),
            now,
            file -> matters.get(id, file),
            this::refresh),
        new FieldMarks(speech(), field == null ? List.of() : field.of(id)),
        new PapersPanel(speech(), papers.list(id), null),
        new TiesPanel(speech(), scopes.caller(), joint, duplicates, this::refresh).show(now));
    verbs(now.row().state(), now.twins().stream().anyMatch(one -> one.relation() == Relation.HEAD));
  }

  private List<PlaceRow> known() {
    return scopes.caller().may("places:read") ? places.tree() : List.of();
  }

  /**
   * @param merged whether another goes on for it: then it is parted, not resumed
   */
  private void verbs(MatterState state, boolean merged) {
    noActions();
    if (!scopes.caller().may("matters:write")) {
      return;
    }
    switch (state) {
      case RUNNING ->
          actions(
              reasoned("matters.urge", reason -> matters.urge(id, reason)),
              reasoned("matters.suspend", reason -> matters.suspend(id, reason)),
              reasoned("matters.cancel", reason -> matters.cancel(id, reason)));
      case SUSPENDED -> {
        if (!merged) {
          actions(
              verb(
                  "matters.resume",
                  () -> {
                    if (org.linli.ui.parts.Deed.attempt(() -> matters.resume(id))) {
                      refresh();
                    }
                  }));
        }
        actions(reasoned("matters.cancel", reason -> matters.cancel(id, reason)));
      }
      case ENDED, CANCELLED -> {}
    }
  }

  private com.vaadin.flow.component.button.Button reasoned(String key, Consumer<String> deed) {
    return verb(
        key,
        () ->
            Ask.note(speech(), say(key), say("matters.reason"), deed.andThen(reason -> refresh())));
  }
}
