/**
 * Contracts on the screen: one desk for every side of them. The bureau drafts, proposes and ends,
 * the parties sign, the communities read what concerns them; which of it is open follows from the
 * facade's answer alone.
 */
package org.linli.ui.contracts;
