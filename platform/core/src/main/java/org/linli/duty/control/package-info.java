/** How shifts are kept. */
package org.linli.duty.control;
