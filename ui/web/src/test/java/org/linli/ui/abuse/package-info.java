/** The screen of findings. */
package org.linli.ui.abuse;
