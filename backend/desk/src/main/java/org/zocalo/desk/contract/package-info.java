/**
 * What the desk says about itself: the document of its events, and a page to read it and try it.
 *
 * <p>The build makes the document from the gateways. No other package imports this one; it imports none of them. Start
 * reading at {@link org.zocalo.desk.contract.ContractServlet}.
 */
package org.zocalo.desk.contract;
