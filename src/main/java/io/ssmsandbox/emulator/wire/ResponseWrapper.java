package io.ssmsandbox.emulator.wire;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Wraps results and errors as a protocol requires.
 *
 * @see <a href=
 * "https://smithy.io/2.0/aws/protocols/aws-query-protocol.html">awsQuery</a>
 * @see <a href=
 * "https://smithy.io/2.0/aws/protocols/aws-ec2-query-protocol.html">ec2Query</a>
 * @see <a href=
 * "https://smithy.io/2.0/aws/protocols/aws-json-1_1-protocol.html">awsJson1_1</a>
 */
final class ResponseWrapper {

	private static final String XML = "text/xml;charset=UTF-8";

	private static final String JSON = "application/x-amz-json-1.1";

	private static final Map<String, String> NAMESPACES = Map.of("cloudformation",
			"http://cloudformation.amazonaws.com/doc/2010-05-15/", "ec2", "http://ec2.amazonaws.com/doc/2016-11-15/",
			"iam", "https://iam.amazonaws.com/doc/2010-05-08/", "sts", "https://sts.amazonaws.com/doc/2011-06-15/");

	private ResponseWrapper() {
	}

	static HttpReply of(OperationReply operationReply, ServiceCall serviceCall, WireProtocol wireProtocol,
			String requestId) {
		String namespace = NAMESPACES.getOrDefault(serviceCall.service(), "");
		if (operationReply instanceof JsonReply json) {
			return new HttpReply(200, Map.of("Content-Type", JSON), JsonBody.write(json.body()));
		}
		XmlElement result = ((XmlReply) operationReply).result();
		XmlElement document = (wireProtocol == WireProtocol.EC2) ? ec2(result, serviceCall, requestId)
				: query(result, serviceCall, requestId);
		return new HttpReply(200, Map.of("Content-Type", XML), document.document(namespace));
	}

	static HttpReply of(AwsErrorException error, WireProtocol wireProtocol, String namespaceOf, String requestId) {
		String namespace = NAMESPACES.getOrDefault(namespaceOf, "");
		return switch (wireProtocol) {
			case QUERY -> xml(error, queryError(error, requestId), namespace);
			case EC2 -> xml(error, ec2Error(error, requestId), "");
			case JSON -> json(error);
		};
	}

	private static XmlElement query(XmlElement result, ServiceCall serviceCall, String requestId) {
		XmlElement response = XmlElement.of(serviceCall.operation() + "Response");
		if (!result.children().isEmpty()) {
			response.add(result.named(serviceCall.operation() + "Result"));
		}
		return response.add(XmlElement.of("ResponseMetadata").text("RequestId", requestId));
	}

	private static XmlElement ec2(XmlElement result, ServiceCall serviceCall, String requestId) {
		XmlElement response = XmlElement.of(serviceCall.operation() + "Response").text("requestId", requestId);
		result.children().forEach(response::add);
		return response;
	}

	private static XmlElement queryError(AwsErrorException error, String requestId) {
		return XmlElement.of("ErrorResponse")
			.add(XmlElement.of("Error")
				.text("Type", (error.status() < 500) ? "Sender" : "Receiver")
				.text("Code", error.code())
				.text("Message", error.getMessage()))
			.text("RequestId", requestId);
	}

	private static XmlElement ec2Error(AwsErrorException error, String requestId) {
		return XmlElement.of("Response")
			.add(XmlElement.of("Errors")
				.add(XmlElement.of("Error").text("Code", error.code()).text("Message", error.getMessage())))
			.text("RequestID", requestId);
	}

	private static HttpReply xml(AwsErrorException error, XmlElement document, String namespace) {
		return new HttpReply(error.status(), Map.of("Content-Type", XML), document.document(namespace));
	}

	private static HttpReply json(AwsErrorException error) {
		Map<String, Object> body = new LinkedHashMap<>();
		body.put("__type", error.code());
		body.put("message", error.getMessage());
		return new HttpReply(error.status(), Map.of("Content-Type", JSON, "x-amzn-ErrorType", error.code()),
				JsonBody.write(body));
	}

}
