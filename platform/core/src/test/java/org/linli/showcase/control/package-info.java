/** Which communities are filled, and after what. */
package org.linli.showcase.control;
