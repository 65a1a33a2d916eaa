/** Interfaces, the applications that call them, limits, counts, and a place to try them. */
package org.linli.ui.apis;
