/**
 * The field sheet 现场工作单: a page of its own beside the screens, since those live on the server and
 * show nothing without it. It is a handful of files that a service worker keeps on the phone; it
 * talks to the platform by REST alone, with a token of a quarter of an hour that the open session
 * of the screens gives it.
 */
package org.linli.ui.field;
