/** What makes the views one application. */
package org.linli.ui.shell;
