"""A stand-in for Telegram: one pure core of its behaviour, and two doors to it.

`telegram.StandIn` is the core. `request.StandInRequest` is the door for python-telegram-bot in
the same process, `http.standin_app` the door over HTTP.
"""
