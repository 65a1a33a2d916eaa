package org.linli.ui.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.HasDynamicTitle;
import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.linli.access.boundary.Changed;
import org.linli.access.entity.Caller;
import org.linli.look.access.SignedIn;
import org.linli.look.live.LivePush;
import org.linli.look.part.EmptyState;
import org.linli.look.part.SourceNote;
import org.linli.look.text.Say;
import org.linli.tenancy.entity.TenantId;

/**
 * A screen: its heading with what can be done there, its content, and a fresh look whenever
 * something changed.
 */
@StyleSheet("context://css/desk.css")
public abstract class Screen extends Div implements HasDynamicTitle {

  private final String key;
  private final Div actions = new Div();
  private final Span lead = new Span();
  private final transient Optional<TenantId> community = SignedIn.caller().flatMap(Caller::tenant);
  private Set<String> topics = Set.of();

  @Inject private transient LivePush live;

  /**
   * @param key of the title in the bundles: {@code <key>.title}, and {@code <key>.lead} for the
   *     line below it
   */
  protected Screen(String key) {
    this.key = key;
    addClassNames("linli-view", "screen", key.replace('.', '-'));
    actions.addClassName("screen-actions");
    lead.addClassName("lead");
    lead.setText(say(key + ".lead"));
    var head = new Div(lead, actions);
    head.addClassName("screen-head");
    add(head);
  }

  @PostConstruct
  void follow() {
    if (!topics.isEmpty()) {
      live.follow(this, this::concerns, this::refresh);
    }
  }

  /**
   * Looks again after changes of these topics in the caller's own community; to be said in the
   * constructor.
   */
  protected final void freshOn(String... names) {
    topics = Set.of(names);
  }

  /** Whether a change is of this screen; a community's screen hears of its own community alone. */
  protected boolean concerns(Changed change) {
    return change.topics().stream().anyMatch(topics::contains)
        && community.filter(change.tenant()::equals).isPresent();
  }

  /** Shows what stands now. */
  protected void refresh() {}

  @Override
  public String getPageTitle() {
    return say(key + ".title");
  }

  protected final Speech speech() {
    return new Speech(Say.locale(), Say.zone());
  }

  protected final String say(String textKey, Object... arguments) {
    return speech().say(textKey, arguments);
  }

  protected final void lead(String text) {
    lead.setText(text);
  }

  protected final void actions(Component... components) {
    actions.add(components);
  }

  /** What could be done before can be done no more. */
  protected final void noActions() {
    actions.removeAll();
  }

  /** What can be done with a row of a list. */
  protected final Button verb(String textKey, Runnable deed) {
    return Verb.of(say(textKey), deed);
  }

  /** Where the figures come from and when they were read. */
  protected final SourceNote source(String name) {
    return new SourceNote(name, Instant.now());
  }

  protected final EmptyState empty(VaadinIcon picture, String textKey) {
    return new EmptyState(picture, say(textKey));
  }
}
