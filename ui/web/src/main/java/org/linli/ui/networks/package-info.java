/** Over which link devices come, on screen. */
package org.linli.ui.networks;
