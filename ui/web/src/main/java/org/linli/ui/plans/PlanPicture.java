package org.linli.ui.plans;

import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import org.linli.access.boundary.Scopes;
import org.linli.access.boundary.Unchecked;
import org.linli.look.map.PlanCanvas;
import org.linli.plans.boundary.Plans;
import org.linli.plans.entity.PlanRow;

/** Brings a plan's picture to a screen; it is read when the browser asks for it. */
final class PlanPicture {

  private PlanPicture() {}

  static void onto(PlanCanvas canvas, Plans plans, Scopes scopes, PlanRow plan) {
    var caller = scopes.caller();
    var handler =
        DownloadHandler.fromInputStream(
                event -> {
                  var picture =
                      Unchecked.call(() -> scopes.as(caller, () -> plans.picture(plan.id())));
                  return new DownloadResponse(
                      new ByteArrayInputStream(picture.content()),
                      "floor-plan",
                      picture.mediaType(),
                      picture.content().length);
                })
            .inline();
    canvas.picture(handler, plan.width(), plan.height());
  }
}
