/** Contracts are drafted, signed, changed and ended on the screen as their rules say. */
package org.linli.ui.contracts;
