package io.ssmsandbox.emulator.wire;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Wraps answers and refusals as a protocol prescribes.
 *
 * @see <a href=
 * "https://smithy.io/2.0/aws/protocols/aws-query-protocol.html">awsQuery</a>
 * @see <a href=
 * "https://smithy.io/2.0/aws/protocols/aws-ec2-query-protocol.html">ec2Query</a>
 * @see <a href=
 * "https://smithy.io/2.0/aws/protocols/aws-json-1_1-protocol.html">awsJson1_1</a>
 */
final class Envelope {

	private static final String XML = "text/xml;charset=UTF-8";

	private static final String JSON = "application/x-amz-json-1.1";

	private static final Map<String, String> NAMESPACES = Map.of("cloudformation",
			"http://cloudformation.amazonaws.com/doc/2010-05-15/", "ec2", "http://ec2.amazonaws.com/doc/2016-11-15/",
			"iam", "https://iam.amazonaws.com/doc/2010-05-08/", "sts", "https://sts.amazonaws.com/doc/2011-06-15/");

	private Envelope() {
	}

	static HttpAnswer of(Reply reply, Call call, Protocol protocol, String requestId) {
		String namespace = NAMESPACES.getOrDefault(call.service(), "");
		if (reply instanceof JsonReply json) {
			return new HttpAnswer(200, Map.of("Content-Type", JSON), JsonBody.write(json.body()));
		}
		Xml result = ((XmlReply) reply).result();
		Xml document = (protocol == Protocol.EC2) ? ec2(result, call, requestId) : query(result, call, requestId);
		return new HttpAnswer(200, Map.of("Content-Type", XML), document.document(namespace));
	}

	static HttpAnswer of(AwsError error, Protocol protocol, String namespaceOf, String requestId) {
		String namespace = NAMESPACES.getOrDefault(namespaceOf, "");
		return switch (protocol) {
			case QUERY -> xml(error, queryError(error, requestId), namespace);
			case EC2 -> xml(error, ec2Error(error, requestId), "");
			case JSON -> json(error);
		};
	}

	private static Xml query(Xml result, Call call, String requestId) {
		Xml response = Xml.of(call.operation() + "Response");
		if (!result.children().isEmpty()) {
			response.add(result.named(call.operation() + "Result"));
		}
		return response.add(Xml.of("ResponseMetadata").text("RequestId", requestId));
	}

	private static Xml ec2(Xml result, Call call, String requestId) {
		Xml response = Xml.of(call.operation() + "Response").text("requestId", requestId);
		result.children().forEach(response::add);
		return response;
	}

	private static Xml queryError(AwsError error, String requestId) {
		return Xml.of("ErrorResponse")
			.add(Xml.of("Error")
				.text("Type", (error.status() < 500) ? "Sender" : "Receiver")
				.text("Code", error.code())
				.text("Message", error.getMessage()))
			.text("RequestId", requestId);
	}

	private static Xml ec2Error(AwsError error, String requestId) {
		return Xml.of("Response")
			.add(Xml.of("Errors").add(Xml.of("Error").text("Code", error.code()).text("Message", error.getMessage())))
			.text("RequestID", requestId);
	}

	private static HttpAnswer xml(AwsError error, Xml document, String namespace) {
		return new HttpAnswer(error.status(), Map.of("Content-Type", XML), document.document(namespace));
	}

	private static HttpAnswer json(AwsError error) {
		Map<String, Object> body = new LinkedHashMap<>();
		body.put("__type", error.code());
		body.put("message", error.getMessage());
		return new HttpAnswer(error.status(), Map.of("Content-Type", JSON, "x-amzn-ErrorType", error.code()),
				JsonBody.write(body));
	}

}
