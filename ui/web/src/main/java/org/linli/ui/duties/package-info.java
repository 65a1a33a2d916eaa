/** What the mechanism asks of whom, how it was kept, and what came of it. */
package org.linli.ui.duties;
