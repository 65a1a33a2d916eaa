/** Organisations on the screen. */
package org.linli.ui.organisations;
