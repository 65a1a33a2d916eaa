/** For whom notices are, and what they answer. */
package org.linli.notices.control;
