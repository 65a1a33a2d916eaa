/** Rules, the notice, and own data. */
package org.linli.privacy.entity;
