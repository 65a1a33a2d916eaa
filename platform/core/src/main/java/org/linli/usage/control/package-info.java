/** Roll-ups added up. */
package org.linli.usage.control;
