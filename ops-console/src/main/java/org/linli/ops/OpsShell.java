package org.linli.ops;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.shared.ui.Transport;
import com.vaadin.flow.theme.lumo.Lumo;

/** The page around the console's screens. */
@Push(transport = Transport.WEBSOCKET_XHR)
@StyleSheet(Lumo.STYLESHEET)
@StyleSheet("context://css/linli.css")
@StyleSheet("context://css/ops.css")
@Viewport("width=device-width, initial-scale=1")
public class OpsShell implements AppShellConfigurator {

  private static final long serialVersionUID = 1L;
}
