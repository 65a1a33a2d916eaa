/** Findings of abuse on screen: for the bureau, and for enterprises what concerns them. */
package org.linli.ui.abuse;
