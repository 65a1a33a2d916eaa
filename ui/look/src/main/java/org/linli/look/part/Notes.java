package org.linli.look.part;

import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;

/** Short notes at the edge of the screen: what was done, or why not. */
public final class Notes {

  private static final int SECONDS_DONE = 4;
  private static final int SECONDS_FAILED = 10;

  private Notes() {}

  public static void done(String text) {
    show(text, NotificationVariant.LUMO_SUCCESS, SECONDS_DONE);
  }

  public static void failed(String text) {
    show(text, NotificationVariant.LUMO_ERROR, SECONDS_FAILED);
  }

  private static void show(String text, NotificationVariant variant, int seconds) {
    var note = Notification.show(text, seconds * 1000, Notification.Position.BOTTOM_END);
    note.addThemeVariants(variant);
  }
}
