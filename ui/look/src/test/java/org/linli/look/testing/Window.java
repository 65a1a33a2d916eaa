package org.linli.look.testing;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.internal.CurrentInstance;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinSession;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.linli.access.entity.Caller;
import org.linli.look.access.SignedIn;

/**
 * An open window of a browser that is not there. The thread's current window until it is closed.
 */
public final class Window implements AutoCloseable {

  private final StandInService service = new StandInService();
  private final VaadinSession session = new StandInSession(service);
  private final UI ui = new UI();

  private Window(Locale locale) {
    VaadinService.setCurrent(service);
    VaadinSession.setCurrent(session);
    session.setLocale(locale);
    UI.setCurrent(ui);
    ui.getInternals().setSession(session);
    ui.setLocale(locale);
  }

  public static Window in(Locale locale) {
    return new Window(locale);
  }

  public static Window english() {
    return in(Locale.ENGLISH);
  }

  public static Window chinese() {
    return in(Locale.SIMPLIFIED_CHINESE);
  }

  /** With somebody signed in. */
  public Window of(Caller caller) {
    SignedIn.is(caller);
    return this;
  }

  /** With these views as the application's routes. */
  @SafeVarargs
  public final Window with(Class<? extends Component>... views) {
    Stream.of(views).forEach(RouteConfiguration.forApplicationScope()::setAnnotatedRoute);
    return this;
  }

  /** Puts the component on the screen. */
  public <T extends Component> T show(T component) {
    ui.add(component);
    return component;
  }

  public UI ui() {
    return ui;
  }

  public VaadinSession session() {
    return session;
  }

  /** Does what push threads left for this window. */
  public void settle() {
    session.lock();
    session.unlock();
  }

  /** The browser asks with these headers and cookies, and hears the answer. */
  public void asked(VaadinRequest request, VaadinResponse response) {
    service.setCurrentInstances(request, response);
  }

  /** Scripts that the browser is told to run. */
  public List<String> scripts() {
    ui.getInternals().getStateTree().runExecutionsBeforeClientResponse();
    return ui.getInternals().dumpPendingJavaScriptInvocations().stream()
        .map(script -> script.getInvocation().getExpression())
        .toList();
  }

  /** What stands open over the screen: dialogs and notes. */
  public <T extends Component> List<T> open(Class<T> type) {
    ui.getInternals().getStateTree().runExecutionsBeforeClientResponse();
    return Parts.all(ui).filter(type::isInstance).map(type::cast).toList();
  }

  /** The words of all notes on the screen. */
  public List<String> notes() {
    return open(Notification.class).stream()
        .map(note -> note.getElement().getProperty("text", Parts.words(note)))
        .toList();
  }

  @Override
  public void close() {
    CurrentInstance.clearAll();
  }
}
