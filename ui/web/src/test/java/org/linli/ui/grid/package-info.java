/** Work on the spot is one press away. */
package org.linli.ui.grid;
